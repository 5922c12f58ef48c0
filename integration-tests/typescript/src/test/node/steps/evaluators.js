'use strict';

const assert = require('assert');

module.exports = [
  {
    call: 'updateLLMObsCustomEvalConfig',
    with: () => ({
      evalName: 'tone',
      body: {
        data: {
          type: 'evaluator_config', id: 'tone',
          attributes: {
            category: 'quality', evalName: 'tone',
            target: { applicationName: 'bot', enabled: true, evalScope: 'span', filter: '@span_kind:llm', samplingPercentage: 50,
              rootSpansOnly: false },
            llmProvider: { integrationProvider: 'openai', integrationAccountId: 'account-1', modelName: 'gpt-4o' },
            llmJudgeConfig: {
              inferenceParams: { temperature: 0, maxTokens: 10 }, parsingType: 'structured_output',
              promptTemplate: [{ role: 'user', content: 'Is {{span_output}} kind?' }], outputSchema: { type: 'object' },
              assessmentCriteria: { minThreshold: 1 },
            },
          },
        },
      },
    }),
  },
  {
    call: 'getLLMObsCustomEvalConfig',
    with: () => ({ evalName: 'tone' }),
    check: result => {
      assert.equal(result.data.attributes.llmJudgeConfig.promptTemplate[0].role, 'user');
      assert.equal(result.data.attributes.target.samplingPercentage, 50);
    },
  },
  {
    call: 'listLLMObsCustomEvalConfigs',
    check: result => assert.deepEqual(result.data.map(one => one.attributes.evalName), ['tone']),
  },
  { call: 'deleteLLMObsCustomEvalConfig', with: () => ({ evalName: 'tone' }) },
];
