import { createClient, Ranking } from '@opencorridor/sdk'
import { createApp, defineComponent, h, onMounted, ref } from 'vue'
import { OcChart } from './chart.ts'

/** The service: `VITE_OPENCORRIDOR_URL` when the page is built. */
const service = String(import.meta.env['VITE_OPENCORRIDOR_URL'] ?? 'http://localhost:4000')
const client = createClient({ endpoint: `${service}/graphql` })

const App = defineComponent({
  setup() {
    const codes = ref<string[]>([])
    onMounted(async () => {
      const { ranking } = await client.query(Ranking, {
        indicator: 'OC.MIG.NETR',
        region: 'SEEECA',
        first: 5,
      })
      codes.value = ranking.entries.flatMap(({ subject }) => ('code' in subject ? [subject.code] : []))
    })
    return () =>
      h('main', [
        h('h1', 'Where more people come than leave, in SEEECA'),
        codes.value.length > 0 &&
          h(OcChart, {
            options: { endpoint: service, kind: 'bar', indicator: 'OC.MIG.NETR', areas: codes.value.join() },
          }),
      ])
  },
})

createApp(App).mount('#app')
