'use strict';

const assert = require('assert');

const prompt = attributes => ({ body: { data: { type: 'prompt-templates', attributes } } });
const version = attributes => ({ promptId: 'greeting', body: { data: { type: 'prompt-template-versions', attributes } } });
const CHAT = [{ role: 'system', content: 'Be kind.' }, { role: 'user', content: 'Greet {{name}}' }];

module.exports = [
  {
    call: 'createLLMObsPrompt',
    with: () => prompt({ promptId: 'greeting', title: 't', description: 'd', template: CHAT, labels: ['development'] }),
    check: result => {
      assert.equal(result.data.attributes.promptId, 'greeting');
      assert.equal(result.data.attributes.numVersions, 1);
    },
  },
  {
    call: 'createLLMObsPrompt',
    about: 'with settings',
    with: () => prompt({ promptId: 'farewell', template: CHAT, config: { temperature: 0 }, userVersion: 'v1' }),
    check: result => assert.equal(result.data.attributes.promptId, 'farewell'),
  },
  {
    call: 'createLLMObsPromptVersion',
    with: () => version({ template: 'Greet {{name}}', description: 'shorter', labels: ['production'], userVersion: 'short' }),
    check: result => {
      assert.equal(result.data.attributes.version, 2);
      assert.equal(result.data.attributes.template, 'Greet {{name}}');
    },
  },
  {
    call: 'createLLMObsPromptVersion',
    about: 'that includes another prompt',
    with: () => version({
      template: { messages: [{ include: { promptId: 'farewell', version: 1 } }, { role: 'user', content: '{{name}}' }] },
    }),
    check: result => assert.equal(result.data.attributes.version, 3),
  },
  {
    call: 'getLLMObsPrompt',
    with: () => ({ promptId: 'greeting', label: 'production' }),
    check: result => {
      assert.equal(result.data.attributes.template, 'Greet {{name}}');
      assert.equal(result.data.attributes.version, 'short');
    },
  },
  {
    call: 'getLLMObsPrompt',
    about: 'a chat',
    with: () => ({ promptId: 'greeting', label: 'development' }),
    check: result => assert.deepEqual(result.data.attributes.chatTemplate.map(message => message.role), ['system', 'user']),
  },
  {
    call: 'listLLMObsPrompts',
    with: () => ({ filterPromptId: 'greeting' }),
    check: result => assert.deepEqual(result.data.map(one => one.attributes.promptId), ['greeting']),
  },
  {
    call: 'updateLLMObsPrompt',
    with: () => ({ promptId: 'greeting', ...prompt({ title: 'changed' }) }),
    check: result => assert.equal(result.data.attributes.title, 'changed'),
  },
  {
    call: 'listLLMObsPromptVersions',
    with: () => ({ promptId: 'greeting' }),
    check: result => assert.deepEqual(result.data.map(one => one.attributes.version).sort(), [1, 2, 3]),
  },
  {
    call: 'getLLMObsPromptVersion',
    with: () => ({ promptId: 'greeting', version: 1 }),
    check: result => assert.equal(result.data.attributes.template[1].content, 'Greet {{name}}'),
  },
  {
    call: 'updateLLMObsPromptVersion',
    with: () => ({ version: 1, ...version({ description: 'first' }) }),
    check: result => assert.equal(result.data.attributes.description, 'first'),
  },
  {
    call: 'deleteLLMObsPrompt',
    with: () => ({ promptId: 'farewell' }),
    check: result => assert.ok(result.data.attributes.deletedAt instanceof Date),
  },
];
