/** Names that never lead into the public network. */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|home\.arpa|test|invalid)$/;

/** 0/8, 10/8, 100.64/10, 127/8, 169.254/16, 172.16/12, 192.168/16; `URL` has put every spelling into four numbers. */
const PRIVATE_IPV4 =
  /^(?:0|10|127)\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\./;

/**
 * True for hosts that a map from elsewhere must not make us ask: this machine, its neighbours, bare names. Numeric
 * IPv6 addresses count as private, since no document links to public ones.
 */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  return !name.includes('.') || name.startsWith('[') || PRIVATE_NAME.test(name) || PRIVATE_IPV4.test(name);
}
