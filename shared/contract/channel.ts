import type { GenericSchema, InferOutput } from 'valibot';

/** A question the window can ask: how the request is parsed, what comes back, how large the request may be. */
export interface Channel<RequestSchema extends GenericSchema, Response> {
  readonly request: RequestSchema;
  readonly requestLimitBytes: number;
  /** Only in the type: replies are made by our own code and are not parsed again. */
  readonly response?: Response;
}

const usualLimitBytes = 1_048_576;

/** Declares a channel; `channel<Response>()(schema)` so that the response is given and the request inferred. */
export function channel<Response>() {
  return <RequestSchema extends GenericSchema>(
    request: RequestSchema,
    requestLimitBytes = usualLimitBytes,
  ): Channel<RequestSchema, Response> => ({ request, requestLimitBytes });
}

export type RequestOf<C> = C extends Channel<infer RequestSchema, infer _Response> ? InferOutput<RequestSchema> : never;
export type ResponseOf<C> = C extends Channel<infer _RequestSchema, infer Response> ? Response : never;
