namespace Ideation.Domain.Juries.Explaining;

/// <summary>A project, a juror or a criterion by its number; the reader's language and names come later.</summary>
public readonly record struct Named(NamedKind Kind, int Number);

public enum NamedKind
{
    Project = 1,
    Juror = 2,
    Criterion = 3,
}

/// <summary>
/// One sentence of the explanation: a key into the resources and its arguments in the order of their places there. An argument is a
/// number, a word, a <see cref="Named"/> or a list of them.
/// </summary>
public sealed record Sentence(string Key, params IReadOnlyList<(string Name, object Value)> Arguments)
{
    public static Named Project(int number) => new(NamedKind.Project, number);

    public static Named Juror(int number) => new(NamedKind.Juror, number);

    public static IReadOnlyList<Named> Projects(IEnumerable<int> numbers) => [.. numbers.Select(Project)];
}
