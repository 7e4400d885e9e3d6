import { builder } from '../builder.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Topic', entityOptions('Topic'));

export const topicList: ListOptions = {};
