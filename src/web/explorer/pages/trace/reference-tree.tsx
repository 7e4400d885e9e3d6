import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { EntityLink } from '../../components/entity-link.tsx';
import { RelationEvidence } from '../../components/relation-evidence.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { findControl, onTreeKeyDown } from './tree-keys.ts';
import { ancestorsOf, flattenTree, type TreeNode } from './tree-nodes.ts';

interface Props {
  readonly tree: readonly TreeNode[];
  readonly label: string;
}

/** The tree as nested lists, which collapse and expand, also by arrow keys. */
export function ReferenceTree({ tree, label }: Props) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const nodes = flattenTree(tree);
  const branches = nodes.filter(({ children }) => children.length > 0).map(({ id }) => id);
  const toggle = (id: string) => setCollapsed((previous) => previous.symmetricDifference(new Set([id])));
  const goTo = (id: string) => {
    const node = nodes.find((each) => each.id === id);
    const ancestors = new Set(node && ancestorsOf(node).map((each) => each.id));
    flushSync(() => setCollapsed((previous) => previous.difference(ancestors)));
    const control = node ? findControl(document.getElementById(id)) : document.getElementById('content');
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  };
  return (
    <>
      {branches.length > 0 && (
        <p className="tree-actions">
          <button type="button" onClick={() => setCollapsed(new Set())}>
            Expand all
          </button>
          <button type="button" onClick={() => setCollapsed(new Set(branches))}>
            Collapse all
          </button>
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: handles keys pressed on the buttons and links inside. */}
      <div onKeyDown={(event) => onTreeKeyDown(event, toggle)}>
        <Branch nodes={tree} collapsed={collapsed} toggle={toggle} goTo={goTo} label={label} />
      </div>
    </>
  );
}

interface BranchProps {
  readonly nodes: readonly TreeNode[];
  /** The ids of the collapsed nodes. */
  readonly collapsed: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly goTo: (id: string) => void;
  readonly label?: string;
  readonly id?: string;
  readonly hidden?: boolean;
}

function Branch({ nodes, collapsed, toggle, goTo, label, id, hidden }: BranchProps) {
  return (
    <ul className="tree" aria-label={label} id={id} hidden={hidden}>
      {nodes.map((node) => {
        const expanded = !collapsed.has(node.id);
        const childrenId = `${node.id}-children`;
        return (
          <li key={node.id} id={node.id} data-step={node.entity.slug}>
            <div className="tree-item-head">
              {node.children.length > 0 && (
                <button
                  type="button"
                  className="tree-toggle"
                  aria-expanded={expanded}
                  aria-controls={childrenId}
                  aria-label={`References of ${node.entity.name}`}
                  onClick={() => toggle(node.id)}
                />
              )}
              <EntityLink entity={node.entity} />
              <NodeBadges node={node} goTo={goTo} />
            </div>
            <ul className="tree-relations" aria-label={`Relations of ${node.entity.name}`}>
              {node.relations.map((relation) => (
                <li key={relation.id}>
                  <RelationEvidence relation={relation} sentenceShown>
                    <span className="sentence">
                      <Sentence relation={relation} />
                    </span>
                  </RelationEvidence>
                </li>
              ))}
            </ul>
            {node.children.length > 0 && (
              <Branch
                nodes={node.children}
                collapsed={collapsed}
                toggle={toggle}
                goTo={goTo}
                id={childrenId}
                hidden={!expanded}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface NodeBadgesProps {
  readonly node: TreeNode;
  readonly goTo: (id: string) => void;
}

function NodeBadges({ node: { entity, firstOccurrence, children }, goTo }: NodeBadgesProps) {
  const badges: ReactNode[] = [];
  if (entity.__typename === 'Document' && !entity.ingested)
    badges.push(
      <span key="ingested" className="badge" title="A source cites it, but its text is not in the graph.">
        not ingested
      </span>,
    );
  if (firstOccurrence === 'root')
    badges.push(
      <span key="repeated" className="badge">
        start of the trace
      </span>,
    );
  else if (firstOccurrence)
    badges.push(
      <button key="repeated" type="button" className="badge" onClick={() => goTo(firstOccurrence)}>
        repeated: go to first<span className="visually-hidden"> {entity.name}</span>
      </button>,
    );
  if (children.length > 0)
    badges.push(
      <span key="count" className="count">
        {children.length} below
      </span>,
    );
  return badges;
}
