/** The platform's limits that the local cloud keeps (the database has its own beside it). */
export const callTextMaxBytes = 100 * 1024;
export const adminBodyMaxBytes = 100 * 1024 * 1024;
export const resultMaxBytes = 6 * 1024 * 1024;
/** From a client; the pages refuse sooner. */
export const uploadMaxBytes = 20 * 1024 * 1024;
/** From a function. The platform names no limit; here a body is held in memory, so there is one. */
export const functionUploadMaxBytes = 200 * 1024 * 1024;
export const linkMaxSeconds = 600;
export const signatureMaxAgeSeconds = 600;
export const instancesPerFunction = 4;
/** A timer that missed more than this while the cloud was off runs the latest ones only. */
export const missedRunsMax = 40;
