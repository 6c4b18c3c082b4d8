/** Longer than the idle time of the usual proxies (60 s), or they would send on connections that just closed. */
export const keepAliveSeconds = 65
