'use strict';

const assert = require('assert');

const document = attributes => ({ body: { data: { type: 'projects', attributes } } });

module.exports = [
  {
    call: 'createLLMObsProject',
    with: () => document({ name: 'scenario', description: 'made by a test' }),
    keep: (response, state) => { state.project = response.data.id; },
    check: (result, state) => {
      assert.equal(result.data.id, state.project);
      assert.equal(result.data.attributes.description, 'made by a test');
      assert.ok(result.data.attributes.createdAt instanceof Date);
    },
  },
  {
    call: 'createLLMObsProject',
    about: 'without a description',
    with: () => document({ name: 'emptied' }),
    keep: (response, state) => { state.emptied = response.data.id; },
    check: result => assert.equal(result.data.attributes.name, 'emptied'),
  },
  {
    call: 'listLLMObsProjects',
    with: () => ({ filterName: 'scenario' }),
    check: (result, state) => assert.deepEqual(result.data.map(project => project.id), [state.project]),
  },
  {
    call: 'listLLMObsProjects',
    about: 'first page',
    with: () => ({ pageLimit: 1 }),
    keep: (response, state) => { state.cursor = response.meta.after; },
    check: (result, state) => {
      assert.equal(result.data.length, 1);
      assert.equal(result.meta.after, state.cursor);
      assert.ok(state.cursor.length > 0);
    },
  },
  {
    call: 'listLLMObsProjects',
    about: 'next page',
    with: state => ({ pageLimit: 1, pageCursor: state.cursor }),
    check: result => assert.equal(result.data.length, 1),
  },
  {
    call: 'updateLLMObsProject',
    with: state => ({ projectId: state.project, ...document({ name: 'scenario-2', description: 'changed' }) }),
    check: result => assert.equal(result.data.attributes.name, 'scenario-2'),
  },
];
