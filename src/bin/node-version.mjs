// Plain JavaScript, which every version of Node runs.

/** The oldest supported version of Node: the first long-term support release that runs TypeScript. */
export const oldestNode = 24;

export const isTooOld = Number(process.versions.node.split('.')[0]) < oldestNode;
