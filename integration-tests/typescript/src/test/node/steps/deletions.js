'use strict';

const document = (type, attributes) => ({ body: { data: { type, attributes } } });

// The last steps: what the other ones use goes.
module.exports = [
  { call: 'deleteLLMObsExperiments', with: state => document('experiments', { experimentIds: [state.experiment] }) },
  {
    call: 'deleteLLMObsDatasets',
    with: state => ({ projectId: state.project, ...document('datasets', { datasetIds: [state.dataset, state.bare] }) }),
  },
  { call: 'deleteLLMObsProjects', with: state => document('projects', { projectIds: [state.project, state.emptied] }) },
];
