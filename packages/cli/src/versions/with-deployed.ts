import { isMap, parseDocument, Scalar } from "yaml";

/** That a version of a service is in an environment. */
export interface DeployedVersion {
  readonly environment: string;
  readonly service: string;
  readonly version: string;
}

/** The text of an environments file in which this is said; comments, order and everything else stay as they are. */
export function withDeployed(text: string, { environment, service, version }: DeployedVersion): string {
  const document = parseDocument(text);
  const value = new Scalar(version);
  // `1.4` alone would be read as a number.
  if (!/^\d+\.\d+\.\d+/.test(version)) value.type = Scalar.QUOTE_DOUBLE;
  const services = document.get(environment, true);
  if (isMap(services)) {
    const before = services.get(service, true);
    if (before instanceof Scalar) {
      before.value = version;
      if (value.type !== undefined) before.type = value.type;
    } else services.set(service, value);
  } else document.set(environment, document.createNode({ [service]: value }));
  return document.toString({ lineWidth: 120, flowCollectionPadding: true });
}

/** The text of an environments file that has this environment; one that is there stays as it is. */
export function withEnvironment(text: string, name: string): string {
  const document = parseDocument(text);
  if (!document.has(name)) document.set(name, document.createNode({}));
  return document.toString({ lineWidth: 120, flowCollectionPadding: true });
}
