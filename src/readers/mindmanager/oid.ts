/**
 * Links between maps name a topic by GUID, while the topic carries the same 16 bytes in base64. A Windows
 * GUID writes its first three fields from little-endian bytes. Observed: a real `#oid={3A29ABC6-12CF-…}`
 * matched exactly the OId read that way.
 */
export function oidOfGuid(guid: string): string | undefined {
  const hex = guid.replace(/[{}-]/g, '');
  if (!/^[\da-f]{32}$/i.test(hex)) return undefined;
  const bytes = Buffer.from(hex, 'hex');
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).reverse();
  bytes.subarray(6, 8).reverse();
  return bytes.toString('base64');
}
