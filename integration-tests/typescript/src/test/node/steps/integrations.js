'use strict';

const assert = require('assert');

module.exports = [
  {
    call: 'listLLMObsIntegrationAccounts',
    with: () => ({ integration: 'openai' }),
    check: result => assert.equal(result[0].accountName, 'Production'),
  },
  {
    call: 'listLLMObsIntegrationModels',
    with: () => ({ integration: 'openai', accountId: 'account-1' }),
    check: result => assert.equal(result[0].modelId, 'gpt-4o'),
  },
  {
    call: 'createLLMObsIntegrationInference',
    with: () => ({
      integration: 'openai', accountId: 'account-1',
      body: {
        modelId: 'gpt-4o', messages: [{ role: 'user', content: 'Capital of France?' }], temperature: 0, maxCompletionTokens: 10,
        openaiMetadata: { reasoningEffort: 'low' },
        tools: [{ type: 'function', _function: { name: 'f', description: 'd', parameters: { type: 'object' } } }],
      },
    }),
    check: result => {
      assert.equal(result.response.content, 'Paris');
      assert.equal(result.response.totalTokens, 21);
    },
  },
];
