'use strict';

const { client, v2 } = require('@datadog/datadog-api-client');
const { fetch, Response } = require('cross-fetch');

/** The client for a server, and what it exchanged last, as text. */
function connect(baseUrl, keys) {
  const last = { request: null, status: null, body: null };
  const { protocol, host } = new URL(baseUrl);
  const configuration = client.createConfiguration({
    serverIndex: 1,
    authMethods: keys,
    fetch: async (url, options) => {
      last.request = options.body;
      const response = await fetch(url, options);
      last.status = response.status;
      last.body = await response.text();
      return new Response([204, 205, 304].includes(response.status) ? null : last.body,
        { status: response.status, headers: response.headers });
    },
  });
  configuration.setServerVariables({ protocol: protocol.replace(':', ''), name: host });
  for (const name of operations(configuration)) {
    configuration.unstableOperations[name] = true;
  }
  return { api: new v2.AgentObservabilityApi(configuration), last, methods: operations(configuration).map(methodOf) };
}

/** What the client itself knows of this API, such as v2.listLLMObsProjects. */
function operations(configuration) {
  return Object.keys(configuration.unstableOperations).filter(name => /^v2\..*LLMObs/.test(name));
}

function methodOf(name) {
  return name.substring('v2.'.length);
}

module.exports = { connect };
