import { builder } from '../builder.ts';
import { entity } from '../interfaces.ts';
import { defineList } from '../lists.ts';

builder.objectType('Topic', entity('Topic'));

defineList('Topic');
