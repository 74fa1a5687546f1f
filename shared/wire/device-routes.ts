/** Where a device asks the region, all by POST with JSON; scans in scan-transfer.ts, the region's own people in region-routes.ts. */
export const DEVICE_ROUTES = {
  /** CodeRequest → CodeAnswer; the only one without a proof: there are no keys yet. */
  code: '/v1/code',
  /** EnrolmentRequest → EnrolmentAnswer; proved by the key that is in it. */
  enrol: '/v1/enrol',
  /** {} → EnrolmentAnswer, until it is no longer waiting. */
  'enrol-state': '/v1/enrol/state',
  /** RoundRequest → RoundAnswer */
  sync: '/v1/sync',
  /** SnapshotRequest → SnapshotPage */
  snapshot: '/v1/snapshot',
  /** HistoryRequest → HistoryPage */
  history: '/v1/history',
  /** KeyRotation → EnrolmentAnswer */
  rotate: '/v1/devices/rotate',
  /** A courier's packet → its answer (packet.ts), both as bytes; without a proof of the request. */
  packets: '/v1/packets',
  /** MissingRequest → MissingAnswer */
  'scans-missing': '/v1/scans/missing',
} as const;
