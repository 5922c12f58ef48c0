'use strict';

const assert = require('assert');

const search = attributes => ({ body: { data: { type: 'spans', attributes } } });
const ids = result => result.data.map(span => span.attributes.spanId);

module.exports = [
  {
    call: 'listLLMObsSpans',
    with: () => ({ filterFrom: 'now-1h', filterTo: 'now', filterMlApp: 'bot', filterSpanKind: 'llm', pageLimit: 10, sort: 'timestamp' }),
    check: result => {
      assert.deepEqual(ids(result), ['1']);
      assert.equal(result.data[0].attributes.input.messages[0].content, 'Who wrote Faust?');
    },
  },
  {
    call: 'listLLMObsSpans',
    about: 'first page',
    with: () => ({ filterFrom: 'now-1h', filterMlApp: 'bot', pageLimit: 1, includeAttachments: false }),
    check: result => assert.ok(result.meta.page.after.length > 0),
  },
  {
    call: 'searchLLMObsSpans',
    with: () => search({
      filter: { from: 'now-1h', to: 'now', mlApp: 'bot', tags: { env: 'prod' } }, options: { includeAttachments: false },
      page: { limit: 10 }, sort: '-timestamp',
    }),
    check: result => {
      assert.deepEqual(ids(result).sort(), ['1', '2']);
      assert.equal(result.meta.status.length > 0, true);
    },
  },
];
