// The one door to the schema library. `jitless` must be set before any schema is
// defined: WeChat forbids `new Function`, which the library would use otherwise.
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
