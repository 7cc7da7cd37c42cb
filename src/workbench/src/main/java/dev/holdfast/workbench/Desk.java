package dev.holdfast.workbench;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.check.CheckStore;
import dev.holdfast.catalog.connection.ConnectionStore;
import dev.holdfast.catalog.connection.NetworkJournal;
import dev.holdfast.catalog.data.DatasetStore;
import dev.holdfast.catalog.deployment.DeploymentStore;
import dev.holdfast.catalog.event.EventStore;
import dev.holdfast.catalog.model.ModelStore;
import dev.holdfast.catalog.project.ProjectStore;
import dev.holdfast.catalog.report.ReportStore;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.RunStore;
import dev.holdfast.catalog.setting.SettingStore;
import dev.holdfast.workbench.check.Checks;
import dev.holdfast.workbench.connection.Connections;
import dev.holdfast.workbench.connection.Network;
import dev.holdfast.workbench.dataset.Imports;
import dev.holdfast.workbench.deployment.Deployments;
import dev.holdfast.workbench.job.Jobs;
import dev.holdfast.workbench.project.Projects;
import dev.holdfast.workbench.report.Reports;

/// Everything one open workspace offers: its stores and what can be done with them.
public record Desk(
        Stores stores,
        Projects projects,
        Imports imports,
        Checks checks,
        Connections connections,
        Deployments deployments,
        Reports reports,
        Jobs jobs,
        Network network,
        Changes changes) {
    /// The stores of one workspace.
    public record Stores(
            ProjectStore projects,
            ExperimentStore experiments,
            RunStore runs,
            DatasetStore datasets,
            ModelStore models,
            DeploymentStore deployments,
            CheckStore checks,
            ReportStore reports,
            ConnectionStore connections,
            NetworkJournal network,
            EventStore events,
            SettingStore settings) {}
}
