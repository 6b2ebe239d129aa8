import { Node } from 'linkedom';

/*
 * linkedom keeps a map of listeners for every node and attribute, in one WeakMap: most of the time that a drawing takes.
 * Nothing listens to a node on the server, so nodes are made without; `addEventListener` on one throws.
 */
const node = Object.getPrototypeOf(Node) as object;
Object.setPrototypeOf(node, function withoutListeners() {});

/** linkedom's parser, for drawing and for reading pages. Import it from here: its nodes cost half as much. */
export { parseHTML } from 'linkedom';
