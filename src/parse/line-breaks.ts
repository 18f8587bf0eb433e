/** Paragraphs of plain text → the same with a `<br>` for each line end, as verse and lists of names need it. */

import type { PhrasingContent, Root } from 'mdast';

/** A remark plugin for trees of paragraphs that hold nothing but text and links. */
export function keepLines(): (tree: Root) => void {
  return (tree) => {
    for (const node of tree.children) if (node.type === 'paragraph') node.children = node.children.flatMap(breakText);
  };
}

function breakText(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text') return [node];
  return node.value
    .split('\n')
    .flatMap((value, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' as const }]),
      { type: 'text', value },
    ]);
}
