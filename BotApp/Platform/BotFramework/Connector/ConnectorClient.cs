using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The Bot Connector over a supplied, long-lived <see cref="HttpClient"/>. Cheap enough to make one per turn.</summary>
public class ConnectorClient : IConnectorClient
{
    private readonly HttpClient _http;
    private readonly bool _disposeHttpClient;

    public ConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, HttpClient customHttpClient, bool disposeHttpClient)
    {
        BaseUri = baseUri;
        _http = customHttpClient;
        _disposeHttpClient = disposeHttpClient;
        Conversations = new Operations(this, credentials);
    }

    public Uri BaseUri { get; set; }

    public virtual IConversations Conversations { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _disposeHttpClient)
        {
            _http.Dispose();
        }
    }

    private sealed class Operations(ConnectorClient client, ServiceClientCredentials? credentials) : IConversations
    {
        public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
            ConversationParameters parameters,
            Dictionary<string, List<string>>? customHeaders = default,
            CancellationToken cancellationToken = default) =>
            CallAsync(
                HttpMethod.Post,
                "v3/conversations",
                parameters,
                BotJson.Default.ConversationParameters,
                BotJson.Default.ConversationResourceResponse,
                customHeaders,
                cancellationToken);

        public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
            string conversationId,
            Activity activity,
            Dictionary<string, List<string>>? customHeaders = default,
            CancellationToken cancellationToken = default) =>
            CallAsync(HttpMethod.Post, ActivitiesOf(conversationId), activity, customHeaders, cancellationToken);

        public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
            string conversationId,
            string activityId,
            Activity activity,
            Dictionary<string, List<string>>? customHeaders = default,
            CancellationToken cancellationToken = default) =>
            CallAsync(HttpMethod.Put, OneOf(conversationId, activityId), activity, customHeaders, cancellationToken);

        public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
            string conversationId,
            string activityId,
            Activity activity,
            Dictionary<string, List<string>>? customHeaders = default,
            CancellationToken cancellationToken = default) =>
            CallAsync(HttpMethod.Post, OneOf(conversationId, activityId), activity, customHeaders, cancellationToken);

        private static string ActivitiesOf(string conversationId) =>
            $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";

        private static string OneOf(string conversationId, string activityId) =>
            $"{ActivitiesOf(conversationId)}/{Uri.EscapeDataString(activityId)}";

        private Task<HttpOperationResponse<ResourceResponse>> CallAsync(
            HttpMethod method, string path, Activity activity, Dictionary<string, List<string>>? headers, CancellationToken ct) =>
            CallAsync(method, path, activity, BotJson.Default.Activity, BotJson.Default.ResourceResponse, headers, ct);

        private async Task<HttpOperationResponse<TAnswer>> CallAsync<TBody, TAnswer>(
            HttpMethod method,
            string path,
            TBody body,
            JsonTypeInfo<TBody> bodyContract,
            JsonTypeInfo<TAnswer> answerContract,
            Dictionary<string, List<string>>? headers,
            CancellationToken ct)
        {
            using var request = new HttpRequestMessage(method, new Uri(Base(), path));
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, bodyContract));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            foreach (var (name, values) in headers ?? [])
            {
                request.Headers.TryAddWithoutValidation(name, values);
            }

            if (credentials is not null)
            {
                await credentials.ProcessHttpRequestAsync(request, ct);
            }

            using var response = await client._http.SendAsync(request, ct);
            if (!response.IsSuccessStatusCode)
            {
                throw await RefusalAsync(response, ct);
            }

            var answer = await response.Content.ReadAsByteArrayAsync(ct);
            return new() { Body = answer.Length is 0 ? default : JsonSerializer.Deserialize(answer, answerContract) };
        }

        private Uri Base()
        {
            var address = client.BaseUri.AbsoluteUri;
            return address.EndsWith('/') ? client.BaseUri : new Uri(address + "/");
        }

        private static async Task<ErrorResponseException> RefusalAsync(HttpResponseMessage response, CancellationToken ct)
        {
            var text = await response.Content.ReadAsStringAsync(ct);
            var refusal = new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
            {
                Response = new HttpResponseMessageWrapper(response, text),
            };
            try
            {
                refusal.Body = JsonSerializer.Deserialize(text, BotJson.Default.ErrorResponse);
            }
            catch (JsonException)
            {
                // A proxy's page in HTML: the status says enough.
            }

            return refusal;
        }
    }
}
