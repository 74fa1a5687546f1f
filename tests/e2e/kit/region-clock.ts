// The region's server in the time of the tests: node --import <this file> server/main.ts; REGION_NOW says when it begins.
const shift = Date.parse(process.env['REGION_NOW'] ?? '') - Date.now();
const now = Date.now.bind(Date);
Date.now = () => now() + shift;
