import { graphError, isErrorCode } from '@opencorridor/schema/errors'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { errorBody, errorHeaders } from '../errors/error-body.ts'
import { requestId } from '../request-id.ts'

const mediaTypes = 'application/json, application/graphql or application/x-www-form-urlencoded'

const unreadable = 'The request cannot be read; query is text, variables and extensions are JSON objects.'

/**
 * Says what is wrong with a request that cannot be read. Yoga answers a foreign Content-Type with an empty 415, and
 * lets the SyntaxError of broken JSON in the address (`?variables={`) through as if it were a fault of ours.
 * It stands after everything that sets or wraps the parser of the request.
 */
export function useRequestErrors(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method !== 'GET' && request.method !== 'POST') return // Yoga answers 405
      if (requestParser === undefined) {
        throw graphError('BAD_USER_INPUT', `The Content-Type of a question has to be ${mediaTypes}.`, {
          http: { status: 415 },
        })
      }
      setRequestParser(async (read) => {
        try {
          return await requestParser(read)
        } catch (error) {
          if (error instanceof GraphQLError && isErrorCode(error.extensions['code'])) throw error
          const message = error instanceof GraphQLError ? error.message : unreadable
          // Not `spec`: this is 400 for every Accept, as nothing of the request could be taken.
          throw graphError('BAD_USER_INPUT', message, { http: { status: 400 } })
        }
      })
    },
    onResultProcess(event) {
      if (event.resultProcessor !== undefined) return
      const types = [...new Set(event.acceptableMediaTypes)].join(', ')
      const message = `An answer can be ${types}; change the header Accept.`
      const body = errorBody('BAD_USER_INPUT', message, requestId(event.request))
      event.setResultProcessor(
        (_result, fetchAPI) => new fetchAPI.Response(body, { status: 406, headers: { ...errorHeaders } }),
        'application/json',
      )
    },
  }
}
