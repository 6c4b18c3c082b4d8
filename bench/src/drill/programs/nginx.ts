import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createProgram } from './program.ts'
import type { Program } from './program.ts'

const deployed = (name: string): string =>
  fileURLToPath(new URL(`../../../../deploy/nginx/${name}`, import.meta.url))

/** The file that is deployed, with the places of this drill in it. @throws Error when it has not what is replaced */
async function configuration(folder: string, port: number, nodes: readonly number[]): Promise<string> {
  const asRoot = process.getuid?.() === 0 ? 'user root;\n' : ''
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `  ${kind}_temp_path ${folder}/${kind};\n`)
    .join('')
  const places: [string, string][] = [
    ['worker_processes auto;', `${asRoot}worker_processes 1;\ndaemon off;`],
    ['/dev/stderr', `${folder}/error.log`],
    ['/tmp/nginx.pid', `${folder}/nginx.pid`],
    ['/tmp/answers', `${folder}/answers`],
    ['http {\n', `http {\n${temporary}`],
    ['node-a:4000', `127.0.0.1:${nodes[0] ?? 0}`],
    ['node-b:4000', `127.0.0.1:${nodes[1] ?? 0}`],
    ['listen 8080;', `listen 127.0.0.1:${port};`],
    ['/etc/nginx/locations.conf', deployed('locations.conf')],
  ]
  let text = await readFile(deployed('nginx.conf'), 'utf8')
  for (const [from, to] of places) {
    if (!text.includes(from)) throw new Error(`deploy/nginx/nginx.conf has no "${from}" any more.`)
    text = text.replace(from, to)
  }
  return text
}

/** Starts nginx in front of the nodes, as deploy/ has it. */
export async function startNginx(
  command: string,
  place: { folder: string; port: number },
  nodes: readonly number[],
): Promise<Program> {
  const folder = join(place.folder, 'nginx')
  await mkdir(folder)
  const file = join(folder, 'nginx.conf')
  await writeFile(file, await configuration(folder, place.port, nodes))
  const program = createProgram({
    name: 'nginx',
    command,
    args: ['-e', join(folder, 'error.log'), '-p', folder, '-c', file],
    log: join(folder, 'output.log'),
    stopSignal: 'SIGQUIT',
    ready: async () => (await fetch(`http://127.0.0.1:${place.port}/healthz`)).ok,
  })
  await program.start()
  return program
}
