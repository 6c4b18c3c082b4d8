import { corsHeaders } from './cors.ts'

/**
 * Headers of every answer, in the lane too: every site may read it; nobody may take it for another type than it says, and
 * the address of who asks is told to no other site.
 */
export const openHeaders = [
  ...corsHeaders,
  ['cross-origin-resource-policy', 'cross-origin'],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
] as const
