import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { CarrierActor } from '../domain/actor.ts'
import { hearCarrier, hearDigit, type CarrierPorts } from '../domain/deliveries/hear-carrier.ts'
import type { SendReport } from '../domain/ports/code-carrier.ts'
import type { CallbackFields } from '../domain/ports/carrier-callbacks.ts'
import { route, type RouteContext } from './route.ts'

/** The callbacks of carriers. Only here is a form read: everywhere else a page of another site could post one. */
export function carriersRoutes(
  app: FastifyInstance,
  context: RouteContext,
  ports: CarrierPorts & { readonly now: () => Promise<Date> },
  actor: CarrierActor,
): void {
  const callbacks = () => {
    if (!context.callbacks) throw new AppError('not_found')
    return context.callbacks
  }
  const hear = async (report: SendReport | null) => {
    if (report) await hearCarrier(ports, actor, report)
    return { serverNow: (await ports.now()).toISOString(), heard: report !== null }
  }
  void app.register(async (scope) => {
    scope.addContentTypeParser<string>(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      async (_request: FastifyRequest, body: string) => fieldsOf(body),
    )
    scope.addHook('onError', async (request, _, error) => {
      request.log.warn(
        { reason: error.message, address: request.url.split('?')[0] },
        'a carrier’s callback was refused',
      )
    })
    route(scope, context, 'carriers.twilioMessage', async ({ input: { deliveryId, form } }) =>
      hear(callbacks().reportOf('sms', deliveryId, form)),
    )
    route(scope, context, 'carriers.twilioCall', async ({ input: { deliveryId, form } }) =>
      hear(callbacks().reportOf('call', deliveryId, form)),
    )
    route(scope, context, 'carriers.twilioDigit', async ({ input: { form: fields, ...call } }) =>
      callbacks().answerDigit({ ...call, fields }, (ref) =>
        hearDigit(ports, actor, { deliveryId: call.deliveryId, ref }),
      ),
    )
  })
}

function fieldsOf(form: string): CallbackFields {
  const read = new URLSearchParams(form)
  return Object.fromEntries(
    [...new Set(read.keys())].map((name) => {
      const values = read.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}
