import { mount } from '@opencorridor/sdk/embed'
import type { EmbedOptions } from '@opencorridor/sdk/embed'
import { defineComponent, h, onMounted, onUnmounted, ref, watch } from 'vue'

/** A chart of OpenCorridor; `options` are those of `mount`, and another question draws another chart. */
export const OcChart = defineComponent({
  props: { options: { type: Object, required: true } },
  setup(props) {
    const place = ref<HTMLElement>()
    let dispose = (): void => undefined
    const show = (): void => {
      dispose()
      if (place.value !== undefined) ({ dispose } = mount(place.value, props.options as EmbedOptions))
    }
    onMounted(show)
    onUnmounted(() => {
      dispose()
    })
    watch(() => JSON.stringify(props.options), show)
    return () => h('div', { ref: place })
  },
})
