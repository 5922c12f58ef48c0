'use strict';

const assert = require('assert');

const document = (type, attributes) => ({ body: { data: { type, attributes } } });
const experiment = state => ({ experimentId: state.experiment });
const now = Date.now();

const span = state => ({
  spanId: '1', traceId: '2', projectId: state.project, datasetId: state.dataset, name: 'task', startNs: now * 1e6, duration: 1000000,
  status: 'ok', tags: ['dataset_record_id:r-1'],
  meta: { input: { question: 'a' }, output: { answer: 'A' }, expectedOutput: { answer: 'A' } },
});
const metrics = [
  { spanId: '1', metricType: 'score', label: 'exact', scoreValue: 1, timestampMs: now, assessment: 'pass', reasoning: 'equal' },
  { spanId: '1', metricType: 'boolean', label: 'same', booleanValue: true, timestampMs: now, tags: ['k:v'] },
  { spanId: '1', metricType: 'categorical', label: 'tone', categoricalValue: 'kind', timestampMs: now },
  { spanId: '1', metricType: 'json', label: 'detail', jsonValue: { a: 1 }, timestampMs: now },
];
const labels = spans => spans[0].evalMetrics.map(metric => metric.label).sort();
const LABELS = ['detail', 'exact', 'same', 'tone'];

module.exports = [
  {
    call: 'createLLMObsExperiment',
    with: state => document('experiments', {
      name: 'v1', projectId: state.project, datasetId: state.dataset, datasetVersion: 1, description: 'd', config: { model: 'small' },
      metadata: { team: 'qa' }, ensureUnique: false, runCount: 1,
    }),
    keep: (response, state) => { state.experiment = response.data.id; },
    check: (result, state) => {
      assert.equal(result.data.id, state.experiment);
      assert.deepEqual(result.data.attributes.config, { model: 'small' });
    },
  },
  {
    call: 'createLLMObsExperiment',
    about: 'with a name and a project only',
    with: state => document('experiments', { name: 'v2', projectId: state.project }),
    check: (result, state) => assert.equal(result.data.attributes.projectId, state.project),
  },
  {
    call: 'updateLLMObsExperiment',
    with: state => ({ ...experiment(state), ...document('experiments', { status: 'completed' }) }),
    check: result => assert.equal(result.data.attributes.status, 'completed'),
  },
  {
    call: 'listLLMObsExperiments',
    with: state => ({
      filterProjectId: state.project, filterId: state.experiment, filterIsDeleted: false, includeUserData: true,
      includeDatasetNames: true,
    }),
    check: result => {
      assert.deepEqual(result.data.map(one => one.attributes.status), ['completed']);
      assert.equal(result.data[0].attributes.datasetName, 'golden');
    },
  },
  {
    call: 'createLLMObsExperimentEvents',
    with: state => ({ ...experiment(state), ...document('events', { spans: [span(state)], metrics }) }),
  },
  {
    call: 'listLLMObsExperimentEventsV1',
    with: experiment,
    check: result => assert.deepEqual(labels(result.data.map(one => one.attributes)), LABELS),
  },
  {
    call: 'listLLMObsExperimentEventsV2',
    with: experiment,
    check: result => assert.deepEqual(labels(result.data.attributes.spans), LABELS),
  },
  {
    call: 'listLLMObsExperimentEvents',
    with: state => ({ ...experiment(state), pageLimit: 5 }),
    check: result => assert.deepEqual(labels(result.data.attributes.spans), LABELS),
  },
  {
    call: 'listLLMObsDatasetVersions',
    with: state => ({ projectId: state.project, datasetId: state.dataset }),
    check: result => assert.deepEqual(result.data.map(one => one.attributes.versionNumber), [1]),
  },
];
