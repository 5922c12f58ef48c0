'use strict';

const assert = require('assert');
const { v2 } = require('@datadog/datadog-api-client');

const isRead = body => {
  assert.ok(body instanceof v2.JSONAPIErrorResponse, 'errors that are not read');
  assert.ok(body.errors[0].title, 'an error without a title');
};

module.exports = [
  {
    call: 'getLLMObsPrompt',
    about: 'that does not exist',
    fails: 404,
    with: () => ({ promptId: 'none' }),
    check: isRead,
  },
  {
    call: 'createLLMObsPrompt',
    about: 'that exists',
    fails: 409,
    with: () => ({ body: { data: { type: 'prompt-templates', attributes: { promptId: 'greeting', template: 'x' } } } }),
    check: isRead,
  },
  {
    call: 'listLLMObsProjects',
    about: 'without keys',
    fails: 401,
    withoutKeys: true,
    check: isRead,
  },
];
