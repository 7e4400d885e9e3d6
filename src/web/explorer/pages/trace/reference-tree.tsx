import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { EntityLink } from '../../components/entity-link.tsx';
import { Reasoned } from '../../components/relation-evidence.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { nodesOf, pathTo, type TreeNode } from './tree-nodes.ts';
import { controlOf, moveInTree } from './tree-keys.ts';

interface Props {
  readonly tree: readonly TreeNode[];
  readonly label: string;
}

/** The tree as nested lists that open and close, also by the arrow keys. */
export function Tree({ tree, label }: Props) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const nodes = nodesOf(tree);
  const branches = nodes.filter(({ beneath }) => beneath.length > 0).map(({ id }) => id);
  const toggle = (id: string) => setClosed((before) => before.symmetricDifference(new Set([id])));
  const goTo = (id: string) => {
    const node = nodes.find((each) => each.id === id);
    const above = new Set(node && pathTo(node).map((each) => each.id));
    flushSync(() => setClosed((before) => before.difference(above)));
    const control = node ? controlOf(document.getElementById(id)) : document.getElementById('content');
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  };
  return (
    <>
      {branches.length > 0 && (
        <p className="tree-actions">
          <button type="button" onClick={() => setClosed(new Set())}>
            Open all
          </button>
          <button type="button" onClick={() => setClosed(new Set(branches))}>
            Close all
          </button>
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its buttons and links hear the keys. */}
      <div onKeyDown={(event) => moveInTree(event, toggle)}>
        <Branch nodes={tree} closed={closed} toggle={toggle} goTo={goTo} label={label} />
      </div>
    </>
  );
}

interface BranchProps {
  readonly nodes: readonly TreeNode[];
  readonly closed: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly goTo: (id: string) => void;
  readonly label?: string;
  readonly id?: string;
  readonly hidden?: boolean;
}

function Branch({ nodes, closed, toggle, goTo, label, id, hidden }: BranchProps) {
  return (
    <ul className="tree" aria-label={label} id={id} hidden={hidden}>
      {nodes.map((node) => {
        const open = !closed.has(node.id);
        const inner = `${node.id}-beneath`;
        return (
          <li key={node.id} id={node.id} data-step={node.entity.slug}>
            <div className="step-head">
              {node.beneath.length > 0 && (
                <button
                  type="button"
                  className="fold"
                  aria-expanded={open}
                  aria-controls={inner}
                  aria-label={`Beneath ${node.entity.name}`}
                  onClick={() => toggle(node.id)}
                />
              )}
              <EntityLink entity={node.entity} />
              <Marks node={node} goTo={goTo} />
            </div>
            <ul className="reasons" aria-label={`Why ${node.entity.name} is here`}>
              {node.relations.map((relation) => (
                <li key={relation.id}>
                  <Reasoned relation={relation} said>
                    <span className="sentence">
                      <Sentence relation={relation} />
                    </span>
                  </Reasoned>
                </li>
              ))}
            </ul>
            {node.beneath.length > 0 && (
              <Branch nodes={node.beneath} closed={closed} toggle={toggle} goTo={goTo} id={inner} hidden={!open} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What must be known of a thing where it stands. */
function Marks({ node: { entity, again, beneath }, goTo }: { readonly node: TreeNode } & Pick<BranchProps, 'goTo'>) {
  const marks: ReactNode[] = [];
  if (entity.__typename === 'Document' && !entity.held)
    marks.push(
      <span key="held" className="mark" title="A source cites it; its text is not in the graph.">
        not held
      </span>,
    );
  if (again === 'root')
    marks.push(
      <span key="again" className="mark">
        the trace begins with it
      </span>,
    );
  else if (again)
    marks.push(
      <button key="again" type="button" className="mark" onClick={() => goTo(again)}>
        occurs again: <span className="hidden">{entity.name} </span>where it was first
      </button>,
    );
  if (beneath.length > 0)
    marks.push(
      <span key="count" className="count">
        {beneath.length} beneath
      </span>,
    );
  return marks;
}
