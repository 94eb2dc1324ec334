export { type Audit, type AuditedDay, type AuditedSection, audit, disagreements } from './audit.js';
export { blame, type LastChange } from './blame.js';
export { dayOf, type Revision } from './revision.js';
export { type State, type Step, stateOf, stepOf } from './step.js';
export { contentsNeeded, deriveSteps, type ReadContent, stepKey, type Told } from './timeline.js';
