/** What the tests take of the reader, which has no types of its own. */
declare module 'jsonstat-toolkit' {
  interface Cell {
    value: number | null
    status: string | null
  }
  interface Cube {
    class: string
    role: Record<string, string[]>
    Data(place: Record<string, string>): Cell
    Dimension(id: string): { Category(id: string): { label: string } }
  }
  export default function JSONstat(cube: unknown): Cube
}
