using System.Text;
using Ideation.Domain.Ideas;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Ideation.App.Attachments;

/// <summary>One file as a form sends it (RFC 7578): its bytes, counted while they come, what it is called, and what is seen on it.</summary>
internal sealed record ReceivedFile(byte[] Bytes, string? Name, string? Alternative)
{
    private const int MostParts = 8;
    private const int LongestWords = 4 * 1024;

    /// <summary>Bytes that a form needs beside the file.</summary>
    public const int Wrapping = 32 * 1024;

    public static async Task<ReceivedFile> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 70 } boundary)
            throw AttachmentRefusals.FileMissing();

        try
        {
            return await ReadAsync(new MultipartReader(boundary, request.Body) { HeadersLengthLimit = LongestWords, HeadersCountLimit = 16 }, cancellationToken);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw AttachmentRefusals.TooLarge();
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            // Cut off, or no form at all.
            throw AttachmentRefusals.FileMissing();
        }
    }

    private static async Task<ReceivedFile> ReadAsync(MultipartReader parts, CancellationToken cancellationToken)
    {
        (byte[]? bytes, string? name, string? alternative) = (null, null, null);
        for (var nth = 0; nth < MostParts && await parts.ReadNextSectionAsync(cancellationToken) is { } part; nth++)
        {
            if (part.GetContentDispositionHeader() is not { } said)
                continue;

            switch (HeaderUtilities.RemoveQuotes(said.Name).Value)
            {
                case "file" when bytes is null:
                    name = HeaderUtilities.RemoveQuotes(said.FileNameStar.HasValue ? said.FileNameStar : said.FileName).Value;
                    bytes = await ReadAsync(part.Body, Attachment.MaxBytes, cancellationToken);
                    break;
                case "alt":
                    alternative = Encoding.UTF8.GetString(await ReadAsync(part.Body, LongestWords, cancellationToken));
                    break;
            }
        }

        return bytes is { Length: > 0 } ? new ReceivedFile(bytes, name, alternative) : throw AttachmentRefusals.FileMissing();
    }

    private static async Task<byte[]> ReadAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var piece = new byte[64 * 1024];
        for (int read; (read = await body.ReadAsync(piece, cancellationToken)) > 0;)
        {
            if (whole.Length + read > most)
                throw AttachmentRefusals.TooLarge();
            whole.Write(piece, 0, read);
        }

        return whole.ToArray();
    }
}
