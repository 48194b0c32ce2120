namespace Ideation.Tests.App.Juries;

/// <summary>A file that is not of the contract's form is refused on one line: where, what, and what is allowed.</summary>
public sealed class RefusedFileTests
{
    private const string Start = """{"format":"ideation-jury/1","projects":["P","Q"],"jurors":["A","B"]""";

    [Theory]
    [InlineData("""{"format":"ideation-jury/2","projects":["P"]}""", "$.format", "ideation-jury/1")]
    [InlineData("""{"format":"ideation-jury/1"}""", "$", "projects")]
    [InlineData("""{"projects":["P"]}""", "$", "format")]
    [InlineData("""{"format":"ideation-jury/1","projects":["P",null]}""", "$.projects[1]", "[\"…\"")]
    [InlineData("""{"format":"ideation-jury/1","projects":["P"],"jurors":[null]}""", "$.jurors[0]", "[\"…\"")]
    [InlineData("""{"format":"ideation-jury/1","projects":["P"],"sheets":[{"juror":0,"project":0,"score":1}]}""", "$.sheets[0].juror", "names none")]
    [InlineData("""{"format":"ideation-jury/1","projects":[]}""", "$.projects", "one project")]
    [InlineData("""{"format":"ideation-jury/1","projects":["P"],"juror":[]}""", "juror", "jurors")]
    [InlineData("""{"format":"ideation-jury/1","projects":["P"],"projects":["P"]}""", "projects", "twice")]
    [InlineData("""[1]""", "$", "form")]
    [InlineData("""nonsense""", "$", "JSON")]
    [InlineData("""null""", "$", "object")]
    [InlineData("", "$", "JSON")]
    public void The_file_as_a_whole(string file, string place, string allowed) => AssertRefused(file, place, allowed);

    [Theory]
    [InlineData(""" "sheets":[{"juror":2,"project":0,"score":1}] """, "$.sheets[0].juror", "0 to 1")]
    [InlineData(""" "sheets":[{"juror":-1,"project":0,"score":1}] """, "$.sheets[0].juror", "0 to 1")]
    [InlineData(""" "sheets":[{"juror":0,"project":2,"score":1}] """, "$.sheets[0].project", "0 to 1")]
    [InlineData(""" "sheets":[{"juror":0,"project":0,"score":1},{"juror":0,"project":0,"recused":true}] """, "$.sheets[1]", "One is allowed")]
    [InlineData(""" "sheets":[{"juror":0,"project":0,"marks":[1]}] """, "$.sheets[0].marks", "score")]
    [InlineData(""" "sheets":[{"juror":0,"project":0,"score":1,"note":2}] """, "$.sheets[0]", "juror, project, marks, score, recused")]
    [InlineData(""" "sheets":[{"juror":0,"score":1}] """, "$.sheets[0]", "project")]
    [InlineData(""" "sheets":[{"juror":0,"project":0,"score":"3"}] """, "$.sheets[0].score", "form")]
    [InlineData(""" "sheets":[{"juror":0.5,"project":0,"score":3}] """, "$.sheets[0].juror", "form")]
    [InlineData(""" "sheets":[{"juror":0,"project":0,"score":1e999}] """, "$.sheets[0].score", "10¹⁰⁰")]
    [InlineData(""" "sheets":null """, "$", "form")]
    [InlineData(""" "sheets":[null] """, "$.sheets[0]", "\"juror\": 0")]
    [InlineData(""" "criteria":[null] """, "$.criteria[0]", "\"weight\": 3")]
    [InlineData(""" "comparisons":[null] """, "$.comparisons[0]", "\"winner\": 1")]
    [InlineData(""" "rankings":[null] """, "$.rankings[0]", "\"order\": [1, 0, 2]")]
    [InlineData(""" "chair":[null] """, "$.chair[0]", "\"among\": [0, 2]")]
    [InlineData(""" "eliminated":[{"project":0},null] """, "$.eliminated[1]", "\"project\": 2")]
    [InlineData(""" "ties":["median",null] """, "$.ties[1]", "first-places")]
    [InlineData(""" "ties":"declare" """, "$.ties", "[\"criterion:0\"")]
    [InlineData(""" "sheets":[{"juror":0,"project":0,"marks":"4"}] """, "$.sheets[0].marks", "[4, null]")]
    [InlineData(""" "sheets":[{"juror":true,"project":0,"score":1}] """, "$.sheets[0].juror", "0, 1, 2, …")]
    [InlineData(""" "sheets":[{"juror":0,"project":0,"recused":1}] """, "$.sheets[0].recused", "true, false")]
    [InlineData(""" "criteria":[{"name":"U","weight":"3","min":1,"max":5}] """, "$.criteria[0].weight", "3, 0.5")]
    [InlineData(""" "criteria":[{"name":"U","weight":-1,"min":1,"max":5}] """, "$.criteria[0].weight", "above 0")]
    [InlineData(""" "criteria":[{"name":"U","weight":NaN,"min":1,"max":5}] """, "$.criteria", "JSON")]
    [InlineData(""" "title":3 """, "$.title", "\"…\"")]
    [InlineData(""" "criteria":[{"name":"U","weight":0,"min":1,"max":5}] """, "$.criteria[0].weight", "above 0")]
    [InlineData(""" "criteria":[{"name":"U","weight":1,"min":5,"max":5}] """, "$.criteria[0].max", "below")]
    [InlineData(""" "criteria":[{"name":"U","weight":1,"min":1,"max":5}],"sheets":[{"juror":0,"project":0,"score":3}] """, "$.sheets[0].score", "marks")]
    [InlineData(""" "criteria":[{"name":"U","weight":1,"min":1,"max":5}],"sheets":[{"juror":0,"project":0}] """, "$.sheets[0]", "null")]
    [InlineData(""" "criteria":[{"name":"U","weight":1,"min":1,"max":5}],"sheets":[{"juror":0,"project":0,"marks":[1,2]}] """, "$.sheets[0].marks", "one per criterion")]
    [InlineData(""" "criteria":[{"name":"U","weight":1,"min":1,"max":5}],"sheets":[{"juror":0,"project":0,"marks":[5.01]}] """, "$.sheets[0].marks[0]", "1 to 5")]
    [InlineData(""" "criteria":[{"name":"U","weight":1,"min":1,"max":5}],"sheets":[{"juror":0,"project":0,"marks":[0]}] """, "$.sheets[0].marks[0]", "1 to 5")]
    [InlineData(""" "adjustment":"severe" """, "$.adjustment", "none, z-score, severity")]
    [InlineData(""" "fit":"bayes" """, "$.fit", "ml, reml")]
    [InlineData(""" "model":"elo" """, "$.model", "bradley-terry, crowd-bt, plackett-luce")]
    [InlineData(""" "ties":["coin"] """, "$.ties[0]", "criterion:n, first-places, median, chair, declare")]
    [InlineData(""" "ties":["criterion:n"] """, "$.ties[0]", "first-places")]
    [InlineData(""" "ties":["criterion:0"] """, "$.ties[0]", "unknown")]
    [InlineData(""" "comparisons":[{"juror":0,"winner":1,"loser":1}] """, "$.comparisons[0].loser", "different")]
    [InlineData(""" "comparisons":[{"juror":0,"winner":1,"loser":7}] """, "$.comparisons[0].loser", "0 to 1")]
    [InlineData(""" "rankings":[{"juror":0,"order":[0,0]}] """, "$.rankings[0].order[1]", "Once")]
    [InlineData(""" "chair":[{"among":[0],"first":1}] """, "$.chair[0].first", "Allowed: 0")]
    [InlineData(""" "eliminated":[{"project":5}] """, "$.eliminated[0].project", "0 to 1")]
    [InlineData(""" "gamma":-1 """, "$.gamma", "0 or more")]
    [InlineData(""" "kappa":0 """, "$.kappa", "above 0")]
    [InlineData(""" "prior":0 """, "$.prior", "above 0")]
    [InlineData(""" "seed":1.5 """, "$.seed", "form")]
    [InlineData(""" "seed":99999999999999999999 """, "$.seed", "64 bits")]
    public void One_of_its_parts(string part, string place, string allowed) => AssertRefused($"{Start},{part}}}", place, allowed);

    [Fact]
    public void In_French_unless_English_is_asked_for() =>
        Assert.Contains("le numéro 9 est inconnu. Permis\u00a0: de 0 à 1.", Verb.Refusal($$"""{{Start}},"eliminated":[{"project":9}]}""", null), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_refused_by_name()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(2, Ideation.App.Cli.JuryVerb.Run("/no/such/file.json", false, null, output, error));
        Assert.Contains("/no/such/file.json", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
    }

    private static void AssertRefused(string file, string place, string allowed)
    {
        var refusal = Verb.Refusal(file);
        Assert.Contains(place, refusal, StringComparison.Ordinal);
        Assert.Contains(allowed, refusal, StringComparison.Ordinal);
    }
}
