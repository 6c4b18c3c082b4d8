import { connect } from 'node:net'

/**
 * Sends bytes as they are, as no well-behaved client would, and reads until the server closes the connection.
 *
 * @param port - On 127.0.0.1.
 * @param text - Sent at once.
 * @param more - Called every 20 ms while the connection is open; what it returns is sent, too.
 * @returns All that came back.
 */
export function rawRequest(port: number, text: string, more?: () => string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    const timer = setInterval(() => {
      if (more !== undefined && socket.writable) socket.write(more())
    }, 20)
    socket.setEncoding('utf8')
    socket.on('data', (part: string) => (answer += part))
    // A server that hangs up on us while we send is what some tests are about.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(timer)
      resolve(answer)
    })
  })
}
