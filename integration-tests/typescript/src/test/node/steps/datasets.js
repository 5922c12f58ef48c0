'use strict';

const assert = require('assert');

const document = (attributes, id) => ({ body: { data: { type: 'datasets', ...id && { id }, attributes } } });
const place = state => ({ projectId: state.project, datasetId: state.dataset });

module.exports = [
  {
    call: 'createLLMObsDataset',
    with: state => ({ projectId: state.project, ...document({ name: 'golden', description: 'd', metadata: { owner: 'qa' } }) }),
    keep: (response, state) => { state.dataset = response.data.id; },
    check: (result, state) => {
      assert.equal(result.data.id, state.dataset);
      assert.deepEqual(result.data.attributes.metadata, { owner: 'qa' });
      assert.equal(result.data.attributes.currentVersion, 0);
    },
  },
  {
    call: 'createLLMObsDataset',
    about: 'without metadata',
    with: state => ({ projectId: state.project, ...document({ name: 'bare' }) }),
    keep: (response, state) => { state.bare = response.data.id; },
    check: result => assert.equal(result.data.attributes.name, 'bare'),
  },
  {
    call: 'listLLMObsDatasets',
    with: state => ({ projectId: state.project, filterName: 'golden', filterId: state.dataset }),
    check: (result, state) => assert.deepEqual(result.data.map(dataset => dataset.id), [state.dataset]),
  },
  {
    call: 'updateLLMObsDataset',
    with: state => ({ ...place(state), ...document({ description: 'changed' }) }),
    check: result => assert.equal(result.data.attributes.description, 'changed'),
  },
  {
    call: 'lockLLMObsDatasetDraftState',
    with: place,
    check: result => assert.ok(result.data.attributes.user.id),
  },
  {
    call: 'getLLMObsDatasetDraftState',
    with: place,
    check: result => assert.ok(result.data.attributes.draftingSince instanceof Date),
  },
  { call: 'unlockLLMObsDatasetDraftState', with: place },
];
