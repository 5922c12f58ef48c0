'use strict';

const assert = require('assert');

const place = state => ({ projectId: state.project, datasetId: state.dataset });
const document = (type, attributes, id) => ({ body: { data: { type, ...id && { id }, attributes } } });
const batch = (state, attributes) => ({ ...place(state), ...document('datasets', attributes, state.dataset) });
const append = (state, ...records) => ({ ...place(state), ...document('records', { records, deduplicate: true }) });
const questions = result => result.data.map(record => record.input.question).sort();

module.exports = [
  {
    call: 'createLLMObsDatasetRecords',
    with: state => append(state,
      { input: { question: 'a' }, expectedOutput: { answer: 'A' }, metadata: { level: 'easy' } }, { input: { question: 'b' } }),
    check: result => assert.deepEqual(result.data.flatMap(one => one.records).map(record => record.input.question), ['a', 'b']),
  },
  {
    call: 'createLLMObsDatasetRecords',
    about: 'an input that is text',
    with: state => append(state, { input: 'c' }),
    check: result => assert.equal(result.data[0].records[0].input, 'c'),
  },
  {
    call: 'batchUpdateLLMObsDataset',
    about: 'inserts',
    with: state => batch(state, {
      insertRecords: [{ id: 'r-1', input: { question: 'd' }, expectedOutput: { answer: 'D' }, metadata: {}, tags: ['env:test'] },
        { id: 'r-2', input: { question: 'e' } }],
      createNewVersion: true,
    }),
    check: result => assert.deepEqual(result.data.flatMap(one => one.records).map(record => record.id), ['r-1', 'r-2']),
  },
  {
    call: 'batchUpdateLLMObsDataset',
    about: 'updates and deletes',
    with: state => batch(state, {
      updateRecords: [{ id: 'r-1', input: { question: 'f' }, tagOperations: { add: ['lang:de'] } }], deleteRecords: ['r-2'],
    }),
    check: result => assert.equal(result.data[0].records[0].input.question, 'f'),
  },
  {
    call: 'listLLMObsDatasetRecords',
    with: place,
    check: result => assert.deepEqual(questions(result), ['a', 'b', 'f']),
  },
  {
    call: 'listLLMObsDatasetRecords',
    about: 'of a version, in pages',
    with: state => ({ ...place(state), filterVersion: 1, pageLimit: 1 }),
    check: result => {
      assert.equal(result.data.length, 1);
      assert.ok(result.meta.after.length > 0);
    },
  },
  {
    call: 'updateLLMObsDatasetRecords',
    with: state => ({ ...place(state), ...document('records', { records: [{ id: 'r-1', expectedOutput: { answer: 'F' } }] }) }),
    check: result => assert.deepEqual(result.data[0].records[0].expectedOutput, { answer: 'F' }),
  },
  {
    call: 'uploadLLMObsDatasetRecordsFile',
    with: state => ({
      ...place(state), deduplicate: true, overwrite: false, tags: ['source:file'],
      file: { name: 'records.csv', data: Buffer.from('id,input,expected_output\nu-1,"{""question"": ""g""}",G\n') },
    }),
  },
  {
    call: 'deleteLLMObsDatasetRecords',
    with: state => ({ ...place(state), ...document('records', { recordIds: ['r-1'] }) }),
  },
  {
    call: 'exportLLMObsDataset',
    with: state => ({ ...place(state), format: 'csv', version: 1 }),
    check: result => assert.match(result, /^id,input,expected_output,metadata,tags\r?\n/),
  },
  {
    call: 'restoreLLMObsDatasetVersion',
    with: state => batch(state, { datasetVersion: 1 }),
  },
  {
    call: 'cloneLLMObsDataset',
    with: state => batch(state, { name: 'golden-2', description: 'a copy' }),
    check: (result, state) => {
      assert.notEqual(result.data.id, state.dataset);
      assert.equal(result.data.attributes.name, 'golden-2');
    },
  },
];
