'use strict';

const assert = require('assert');

const document = attributes => ({ body: { data: { type: 'experimentation', attributes } } });
const filter = { scope: ['projects', 'datasets', 'dataset_records', 'experiments', 'experiment_runs'], query: '' };
const include = { userData: true };
const search = page => document({ filter, include, contentPreview: { limit: 100 }, page });
const found = result => Object.values(result.data.attributes).flat();

module.exports = [
  {
    call: 'searchLLMObsExperimentation',
    with: () => search({ limit: 2 }),
    keep: (response, state) => { state.cursor = response.meta.after; },
    check: (result, state) => {
      assert.equal(found(result).length, 2);
      assert.equal(result.meta.after, state.cursor);
    },
  },
  {
    call: 'searchLLMObsExperimentation',
    about: 'all that is left',
    with: state => search({ limit: 5000, cursor: state.cursor }),
    check: result => assert.ok(found(result).length > 2),
  },
  {
    call: 'simpleSearchLLMObsExperimentation',
    with: () => document({ filter, include, page: { number: 1, limit: 100 }, sort: [{ field: 'name', direction: 'asc' }] }),
    check: result => assert.equal(result.meta.page.totalCount, found(result).length),
  },
  {
    call: 'aggregateLLMObsExperimentation',
    with: () => document({
      aggregate: {
        compute: [{ metric: 'score_value', name: 'mean' }], groupBy: [{ field: 'label' }], indexes: ['experiment-evals'],
        search: { query: 'label:exact' }, limit: 10, time: { from: Date.now() - 3600000, to: Date.now() + 3600000 },
      },
    }),
    check: result => {
      assert.equal(result.data.attributes.hitCount, 1);
      assert.deepEqual(result.data.attributes.result.values[0].by, { label: 'exact' });
    },
  },
];
