import { serveFacts } from '../helpers/browser/explorer.ts';
import { twoReports } from '../helpers/browser/two-reports.ts';
const server = await serveFacts(twoReports);
console.log(server.origin);
