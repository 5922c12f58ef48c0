'use strict';

/** The places of a result that the client could not read as what its model says; it keeps them without an error. */
function unparsed(value) {
  return places(value, '', node => node.constructor !== undefined && node.constructor.name === 'UnparsedObject');
}

/** The members of a result that the client's model does not have. */
function undeclared(value) {
  return places(value, '', node => isModel(node) && node.additionalProperties !== undefined)
    .flatMap(place => Object.keys(at(value, place).additionalProperties).map(name => place + '/' + name));
}

function isModel(node) {
  return node.constructor !== undefined && typeof node.constructor.getAttributeTypeMap === 'function';
}

function places(node, path, matches) {
  if (node === null || typeof node !== 'object') {
    return [];
  }
  if (matches(node)) {
    return [path].concat(children(node, path, matches));
  }
  return children(node, path, matches);
}

function children(node, path, matches) {
  return Object.keys(node).filter(name => name !== 'additionalProperties' && name !== '_data')
    .flatMap(name => places(node[name], path + '/' + name, matches));
}

function at(node, path) {
  return path.split('/').slice(1).reduce((value, name) => value[name], node);
}

module.exports = { unparsed, undeclared };
