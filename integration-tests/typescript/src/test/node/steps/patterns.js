'use strict';

const assert = require('assert');

const seeded = () => ({ configId: 'config-1' });

module.exports = [
  {
    call: 'upsertLLMObsPatternsConfig',
    with: () => ({
      body: {
        data: {
          type: 'topic_discovery_configs',
          attributes: { name: 'new', evpQuery: '@ml_app:bot', hierarchyDepth: 2, numRecords: 100, samplingRatio: 0.5, scope: 'spans' },
        },
      },
    }),
    keep: (response, state) => { state.config = response.data.id; },
    check: result => assert.equal(result.data.attributes.samplingRatio, 0.5),
  },
  {
    call: 'listLLMObsPatternsConfigs',
    check: (result, state) => assert.deepEqual(result.data.attributes.configs.map(config => config.id).sort(),
      ['config-1', state.config].sort()),
  },
  {
    call: 'getLLMObsPatternsConfig',
    check: (result, state) => assert.equal(result.data.id, state.config),
  },
  {
    call: 'listLLMObsPatternsTopics',
    with: () => ({ configId: 'config-1', runId: 'run-1' }),
    check: result => assert.deepEqual(result.data.attributes.topics.map(topic => topic.id).sort(), ['topic-1', 'topic-2']),
  },
  {
    call: 'listLLMObsPatternsTopicsWithClusteredPoints',
    with: () => ({ configId: 'config-1', runId: 'run-1', includeMetrics: true }),
    check: result => assert.deepEqual(result.data.attributes.topics.flatMap(topic => topic.clusterPoints || [])
      .map(point => point.totalTokens), [120]),
  },
  {
    call: 'listLLMObsPatternsClusteredPoints',
    with: () => ({ topicId: 'topic-2', pageSize: 10 }),
    check: result => assert.equal(result.data.attributes.points[0].input, 'Where is my money?'),
  },
  {
    call: 'triggerLLMObsPatterns',
    with: () => ({ body: { data: { type: 'topic_discovery', attributes: { configId: 'config-1' } } } }),
    keep: (response, state) => { state.run = response.data.attributes.run_id; },
    check: result => assert.equal(result.data.attributes.configId, 'config-1'),
  },
  {
    call: 'listLLMObsPatternsRuns',
    with: seeded,
    check: (result, state) => assert.ok(result.data.attributes.runs.some(run => run.id === state.run)),
  },
  {
    call: 'getLLMObsPatternsRunStatus',
    with: seeded,
    check: result => assert.equal(result.data.attributes.status, 'completed'),
  },
  { call: 'deleteLLMObsPatternsConfig', with: state => ({ configId: state.config }) },
];
