'use strict';

const assert = require('assert');

const queue = state => ({ queueId: state.queue });
const document = (type, attributes) => ({ body: { data: { type, attributes } } });
const QUALITY = { id: 'quality', name: 'quality', type: 'score', min: 1, max: 5, isInteger: true, hasReasoning: true };
const TONE = { id: 'tone', name: 'tone', type: 'categorical', values: ['kind', 'rude'], hasAssessment: true };

module.exports = [
  {
    call: 'createLLMObsAnnotationQueue',
    with: state => document('queues', {
      name: 'answers', projectId: state.project, description: 'd', annotationSchema: { labelSchemas: [QUALITY] },
    }),
    keep: (response, state) => { state.queue = response.data.id; },
    check: (result, state) => {
      assert.equal(result.data.id, state.queue);
      assert.equal(result.data.attributes.annotationSchema.labelSchemas[0].name, 'quality');
    },
  },
  {
    call: 'updateLLMObsAnnotationQueue',
    with: state => ({ ...queue(state), ...document('queues', { description: 'changed' }) }),
    check: result => assert.equal(result.data.attributes.description, 'changed'),
  },
  {
    call: 'updateLLMObsAnnotationQueueLabelSchema',
    with: state => ({ ...queue(state), ...document('queues', { annotationSchema: { labelSchemas: [QUALITY, TONE] } }) }),
    check: result => assert.equal(result.data.attributes.annotationSchema.labelSchemas.length, 2),
  },
  {
    call: 'getLLMObsAnnotationQueueLabelSchema',
    with: queue,
    check: result => assert.deepEqual(result.data.attributes.annotationSchema.labelSchemas.map(label => label.id),
      ['quality', 'tone']),
  },
  {
    call: 'listLLMObsAnnotationQueues',
    with: state => ({ queueIds: [state.queue, 'none'] }),
    check: (result, state) => assert.deepEqual(result.data.map(one => one.id), [state.queue]),
  },
  {
    call: 'createLLMObsAnnotationQueueInteractions',
    with: state => ({
      ...queue(state), ...document('interactions', {
        interactions: [{ type: 'trace', contentId: 'trace-1' }, {
          type: 'display_block', displayBlock: [{ type: 'markdown', content: '*Faust*' },
            { type: 'frontend', code: '<b>Faust</b>', label: 'play' }],
        }],
      }),
    }),
    keep: (response, state) => { state.interactions = response.data.attributes.interactions.map(one => one.id); },
    check: result => assert.deepEqual(result.data.attributes.interactions.map(one => one.alreadyExisted), [false, false]),
  },
  {
    call: 'upsertLLMObsAnnotations',
    with: state => ({
      ...queue(state), ...document('annotations', {
        annotations: [
          { interactionId: state.interactions[0], labelValues: [{ labelSchemaId: 'quality', value: 4, reasoning: 'good' },
            { labelSchemaId: 'tone', value: 'kind', assessment: 'pass' }] },
          { interactionId: 'none', labelValues: [{ labelSchemaId: 'quality', value: 1 }] }],
      }),
    }),
    keep: (response, state) => { state.annotations = response.data.attributes.annotations.map(one => one.id); },
    check: result => {
      assert.equal(result.data.attributes.annotations[0].labelValues[0].value, 4);
      assert.equal(result.data.attributes.errors[0].interactionId, 'none');
    },
  },
  {
    call: 'getLLMObsAnnotatedInteractions',
    with: queue,
    check: result => assert.deepEqual(result.data.attributes.annotatedInteractions.map(one => one.annotations.length).sort(),
      [0, 1]),
  },
  {
    call: 'getLLMObsAnnotatedInteraction',
    with: state => ({ ...queue(state), interactionId: state.interactions[0], limit: 5 }),
    check: result => assert.equal(result.data.attributes.annotatedInteraction.contentId, 'trace-1'),
  },
  {
    call: 'getLLMObsAnnotatedInteraction',
    about: 'with its events, in pages',
    with: () => ({ queueId: 'queue-1', interactionId: 'interaction-1', limit: 1 }),
    check: result => {
      assert.equal(result.data.attributes.events[0].type, 'span');
      assert.ok(result.data.attributes.nextCursor.length > 0);
    },
  },
  {
    call: 'getLLMObsAnnotatedInteractionsByTraceIDs',
    with: () => ({ contentIds: ['trace-1', 'trace-2'], offset: 0, limit: 10 }),
    check: result => assert.equal(result.data.attributes.totalCount, 2),
  },
  {
    call: 'deleteLLMObsAnnotations',
    with: state => ({ ...queue(state), ...document('annotations', { annotationIds: [...state.annotations, 'none'] }) }),
    check: (result, state) => assert.deepEqual(result.data.attributes.annotationIds, state.annotations),
  },
  {
    call: 'deleteLLMObsAnnotationQueueInteractions',
    with: state => ({ ...queue(state), ...document('interactions', { interactionIds: state.interactions }) }),
  },
  { call: 'deleteLLMObsAnnotationQueue', with: queue },
];
