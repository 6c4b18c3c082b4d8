import type { Command } from 'commander'
import type { AddWebhookFlags } from '../actions/webhook.ts'
import type { Terminal } from '../terminal.ts'

/** `opencorridor webhook add|list|remove|pause|resume|deliveries|retry`. */
export function addWebhook(parent: Command, terminal: Terminal): void {
  const actions = () => import('../actions/webhook.ts')
  const webhook = parent
    .command('webhook')
    .description('Have other services told of each release; a running service sends what is due.')
  webhook
    .command('add')
    .description('Add an address, and print the secret that signs what is sent to it (Standard Webhooks).')
    .argument('<url>', 'an address that takes POST: https://example.org/hook')
    .option('--secret-file <file>', 'a file with the secret, whsec_...; without it a new one is made')
    .option('--allow-private', 'the address may be in a private network', false)
    .action(async (url: string, flags: AddWebhookFlags) => {
      await (await actions()).addWebhook(url, flags, terminal)
    })
  webhook
    .command('list')
    .description('List the addresses.')
    .action(async () => {
      await (await actions()).listWebhooks(terminal)
    })
  webhook
    .command('remove')
    .description('Remove an address, with what was sent and is to be sent to it.')
    .argument('<id>', 'its id, or the address')
    .action(async (which: string) => {
      await (await actions()).removeWebhook(which, terminal)
    })
  webhook
    .command('pause')
    .description('Send nothing to an address, or to all of them; what there is to tell waits.')
    .argument('[id]', 'its id, or the address')
    .action(async (which: string | undefined) => {
      await (await actions()).pauseWebhooks(which, terminal)
    })
  webhook
    .command('resume')
    .description(
      'Send again to paused addresses, what waits first. A restored backup has all of them paused.',
    )
    .argument('[id]', 'its id, or the address')
    .option('--discard', 'give up what waits, where the receivers have it already', false)
    .action(async (which: string | undefined, { discard }: { discard: boolean }) => {
      await (await actions()).resumeWebhooks(which, discard, terminal)
    })
  webhook
    .command('deliveries')
    .description('List the newest messages and what became of them.')
    .option('--dead', 'only those that were given up', false)
    .action(async ({ dead }: { dead: boolean }) => {
      await (await actions()).listWebhookDeliveries(dead, terminal)
    })
  webhook
    .command('retry')
    .description('Send a message again.')
    .argument('<id>', 'id of the delivery')
    .action(async (id: string) => {
      await (await actions()).retryWebhookDelivery(id, terminal)
    })
}
