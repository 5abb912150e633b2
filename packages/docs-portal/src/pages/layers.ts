/** Who sends to whom, by names; a pair stands in it once. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** Wider than this no map is drawn: what would stand further on shares a layer. */
const mostLayers = 8;

/** How often each layer is put into the order of its neighbours. */
const sweeps = 8;

/**
 * Names in layers, so that links lead from one layer to a later one as far as there is no circle, and cross little. The result depends on
 * nothing but what is given.
 */
export function layersOf(names: readonly string[], links: readonly Link[]): readonly (readonly string[])[] {
  const forward = withoutCircles(names, links);
  const depths = depthsOf(names, forward);
  const deepest = Math.max(0, ...depths.values());
  const scale = deepest < mostLayers ? 1 : (mostLayers - 1) / deepest;
  const layers: string[][] = [];
  for (const name of names) {
    const index = Math.round((depths.get(name) ?? 0) * scale);
    layers[index] = [...(layers[index] ?? []), name];
  }
  return ordered(
    layers.filter((layer) => layer !== undefined),
    forward,
  );
}

/** The links without those that lead back to where a walk came from. */
function withoutCircles(names: readonly string[], links: readonly Link[]): readonly Link[] {
  const outgoing = Map.groupBy(links, ({ from }) => from);
  const state = new Map<string, "open" | "done">();
  const kept: Link[] = [];
  const visit = (name: string) => {
    state.set(name, "open");
    for (const link of outgoing.get(name) ?? []) {
      if (state.get(link.to) === "open") continue;
      kept.push(link);
      if (!state.has(link.to)) visit(link.to);
    }
    state.set(name, "done");
  };
  const received = new Set(links.filter(({ from, to }) => from !== to).map(({ to }) => to));
  for (const name of [...names.filter((one) => !received.has(one)), ...names]) if (!state.has(name)) visit(name);
  return kept;
}

/** The length of the longest way to each name. */
function depthsOf(names: readonly string[], links: readonly Link[]): ReadonlyMap<string, number> {
  const incoming = Map.groupBy(links, ({ to }) => to);
  const depths = new Map<string, number>();
  const depthOf = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    const depth = Math.max(0, ...(incoming.get(name) ?? []).map(({ from }) => depthOf(from) + 1));
    depths.set(name, depth);
    return depth;
  };
  for (const name of names) depthOf(name);
  return depths;
}

/** Each layer in the order of the middle of its neighbours, there and back. */
function ordered(layers: readonly string[][], links: readonly Link[]): readonly (readonly string[])[] {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of links) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const result = layers.map((layer) => [...layer]);
  const place = new Map<string, number>();
  const put = (layer: readonly string[]) => {
    for (const [index, name] of layer.entries()) place.set(name, (index + 0.5) / layer.length);
  };
  const middle = (name: string) => {
    const places = (neighbours.get(name) ?? []).map((one) => place.get(one) ?? 0);
    return places.length === 0 ? (place.get(name) ?? 0) : places.reduce((sum, one) => sum + one, 0) / places.length;
  };
  for (const layer of result) put(layer);
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const layer of sweep % 2 === 0 ? result : result.toReversed()) {
      layer.sort((one, other) => middle(one) - middle(other));
      put(layer);
    }
  return result;
}
