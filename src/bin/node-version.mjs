// Plain JavaScript that any Node reads.

/** The first version of Node that runs this project: the oldest with long-term support that reads TypeScript. */
export const oldestNode = 24;

export const isTooOld = Number(process.versions.node.split('.')[0]) < oldestNode;
