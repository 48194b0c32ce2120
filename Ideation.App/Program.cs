return await Ideation.App.Cli.Verbs.RunAsync(args);
