import { useEffect, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { type Failure, failureOf } from '../../api/failure.ts';
import { type Operation, textOf } from '../../api/operation.ts';
import { PictureDocument, type PictureQuery, type PictureQueryVariables } from '../../generated/graphql.ts';
import { mostNodes, type Neighborhood } from './subgraph.ts';

/** What the picture asks for an entity. */
export function neighborhoodOf(slug: string, depth = 1): Operation<PictureQuery, PictureQueryVariables> {
  return { document: PictureDocument, variables: { of: slug, depth, limit: mostNodes } };
}

/** The neighbourhoods that were opened. */
export interface Opened {
  /** As far as they are answered, in the order asked. */
  readonly found: readonly { readonly slug: string; readonly found: Neighborhood }[];
  readonly waiting: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** Asks for the neighbourhoods of these entities, each once. */
export function useNeighborhoods(slugs: readonly string[]): Opened {
  const client = useClient();
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const due = slugs.filter((slug) => !answers.has(slug)).join('\n');
  useEffect(() => {
    for (const slug of due.split('\n').filter(Boolean)) {
      const { document, variables } = neighborhoodOf(slug);
      void client
        .query<PictureQuery>(textOf(document), variables as AnyVariables) // Generated: an object of variables by name.
        .toPromise()
        .then(({ data, error }) => {
          const answer = { found: data?.neighborhood ?? null, failure: error ? failureOf(error) : null };
          setAnswers((before) => new Map(before).set(slug, answer));
        });
    }
  }, [client, due]);
  const known = slugs.map((slug) => ({ slug, ...answers.get(slug) }));
  return {
    found: known.flatMap(({ slug, found }) => (found ? [{ slug, found }] : [])),
    waiting: due !== '',
    failure: known.find(({ failure }) => failure)?.failure ?? null,
    retry: () => setAnswers((before) => new Map([...before].filter(([, { found }]) => found))),
  };
}

interface Answer {
  readonly found: Neighborhood | null;
  readonly failure: Failure | null;
}
