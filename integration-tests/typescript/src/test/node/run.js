'use strict';

// Usage: node run.js BASE_URL...
// Performs all steps one after the other with each server, and writes one line of JSON for each call: {"server": BASE_URL,
// "call": {...}}, and one with the client's own operations: {"operations": [...]}.

const { connect } = require('./client');
const { unparsed, undeclared } = require('./findings');

const STEPS = ['projects', 'datasets', 'records', 'experiments', 'searches', 'prompts', 'queues', 'patterns', 'integrations',
  'evaluators', 'spans', 'failures', 'deletions'].flatMap(name => require('./steps/' + name));

function write(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}

/** The result of a call: no problem if the client sent and read it, and the result is the expected one. */
async function perform(step, connection, state) {
  const line = { operation: operationOf(step.call), about: step.about || '', status: null, problem: null, undeclared: [] };
  const { api, last } = connection;
  last.status = null;
  try {
    const result = await called(step, api, state, last);
    const broken = unparsed(result);
    if (broken.length > 0) {
      throw new Error('unparsed: ' + broken.join(' '));
    }
    line.undeclared = undeclared(result);
    if (step.check) {
      step.check(result, state);
    }
  } catch (error) {
    line.problem = String(error.message);
  }
  line.status = last.status;
  return line;
}

/** Ids are taken from the response itself, so that a later call can be made if the client cannot read this one. */
async function called(step, api, state, last) {
  try {
    const result = await api[step.call](step.with ? step.with(state) : undefined);
    return step.fails ? Promise.reject(new Error('did not fail')) : result;
  } catch (error) {
    if (step.fails && error.code === step.fails) {
      return error.body;
    }
    throw error;
  } finally {
    if (step.keep && last.status >= 200 && last.status < 300) {
      step.keep(JSON.parse(last.body), state);
    }
  }
}

/** An operation id is the name of its method with a capital letter. */
function operationOf(method) {
  return method[0].toUpperCase() + method.substring(1);
}

async function main(baseUrl) {
  const connection = connect(baseUrl, { apiKeyAuth: 'any', appKeyAuth: 'any' });
  const stranger = connect(baseUrl, {});
  write({ operations: connection.methods.map(operationOf) });
  const state = {};
  for (const step of STEPS) {
    write({ server: baseUrl, call: await perform(step, step.withoutKeys ? stranger : connection, state) });
  }
}

process.argv.slice(2).reduce((previous, baseUrl) => previous.then(() => main(baseUrl)), Promise.resolve());
