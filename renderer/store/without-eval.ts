import { z } from 'zod';

// The page's policy forbids making code from text. Zod tries it once all the same, and the error it catches makes the browser
// read the whole program a second time to say where it arose. Imported before the first schema is made.
z.config({ jitless: true });
